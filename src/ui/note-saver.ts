import { type Annotation, type Conflict, MAX_NOTE } from '../core/annotation.ts';
import { type Clock, compareClocks, parseClock } from '../core/clock.ts';
import { type Failure, failed, type Reply } from '../core/reply.ts';

/** Words that are not in the store yet, with what a save of them needs to know. */
export interface NoteDraft {
  readonly text: string;
  /** The readings of the values that the text was written over. */
  readonly replaces: readonly Clock[];
  /** An earlier text of ours that was on its way when the screen closed, or null. */
  readonly sent: string | null;
}

export interface NoteState {
  readonly text: string;
  readonly status: 'saved' | 'unsaved' | 'saving' | 'failed';
  /** When the text was last saved, in milliseconds since 1970; null for a note never written. */
  readonly savedAt: number | null;
  readonly failure: Failure | null;
  /** Texts written elsewhere at the same time: kept beside this one until the reader joins them. */
  readonly others: readonly Conflict[];
}

export interface NoteConnection {
  /** Writes the text over the values with these readings. */
  write(text: string, replaces: readonly Clock[]): Promise<Reply<Annotation>>;
  /** Keeps words that are not saved yet where a closing screen does not lose them; null when there are none. */
  keepDraft(draft: NoteDraft | null): void;
  changed(state: NoteState): void;
}

/** How long after the last key a note saves itself, in milliseconds. */
const PAUSE = 600;
const TOO_LONG = failed('too-long', 'A note holds 200,000 characters at most. Nothing was cut off: make it shorter to save it.').error;

/**
 * Saves one note by itself. Writes go one after the other, and the last text wins; each carries the reading of the value
 * that its text was written over, so that the store keeps both when another text came between. A failed write keeps the
 * words here and in the draft. What arrives from elsewhere is shown, but never over words that are not saved.
 */
export class NoteSaver {
  #to: NoteConnection;
  #text: string;
  /** The text that the store holds for `#base`; null when even the same text must be written. */
  #saved: string | null;
  #base: readonly Clock[] = [];
  #latest: Clock | null = null;
  #others: readonly Conflict[] = [];
  #failure: Failure | null = null;
  #onItsWay: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  /**
   * @param stored the note as the store has it, or null
   * @param draft what an earlier screen could not save: it is saved at once
   */
  constructor(to: NoteConnection, stored: Annotation | null, draft: NoteDraft | null) {
    this.#to = to;
    this.#text = this.#saved = stored?.note ?? '';
    if (stored !== null) this.#settle(stored);
    if (draft !== null) this.#resume(draft, stored);
  }

  get state(): NoteState {
    const { status } = this;
    return { text: this.#text, status, savedAt: timeOf(this.#latest), failure: this.#failure, others: this.#others };
  }

  get status(): NoteState['status'] {
    if (this.#onItsWay !== null) return 'saving';
    if (this.#failure !== null) return 'failed';
    return this.#text === this.#saved ? 'saved' : 'unsaved';
  }

  type(text: string): void {
    this.#text = text;
    this.#failure = text.length > MAX_NOTE ? TOO_LONG : null;
    this.#keepDraft();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), PAUSE);
    this.#tell();
  }

  /** Saves now what is not saved yet: at a blur, or when the reader tries again. */
  save(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#onItsWay !== null || this.#text === this.#saved || this.#text.length > MAX_NOTE) return;
    this.#writing = this.#write(this.#text);
  }

  /** The screen goes away and no answer will be seen: what is not saved yet is sent, beside a write on its way too. */
  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { text, onItsWay } = { text: this.#text, onItsWay: this.#onItsWay };
    if (text === this.#saved || text === onItsWay || text.length > MAX_NOTE) return;
    this.#keepDraft();
    void this.#to.write(text, this.#base);
  }

  /** The note as it was stored meanwhile, here or elsewhere. Old news is passed over. */
  receive(stored: Annotation): void {
    const clock = stored.clocks.note;
    if (clock === undefined || this.#onItsWay !== null || this.#text !== this.#saved) return;
    if (this.#latest !== null && compareClocks(clock, this.#latest) < 0) return;
    this.#text = stored.note;
    this.#settle(stored);
    this.#tell();
  }

  /** Puts the other texts below this one and saves that in place of all of them. @returns what parts them again */
  join(): () => void {
    const before = { text: this.#text, others: this.#others };
    const texts = this.#others.map(({ value }) => String(value));
    const missing = texts.filter((text, index) => !this.#text.includes(text) && texts.indexOf(text) === index);
    this.#text = [this.#text, ...missing].join('\n\n');
    this.#base = [...this.#base, ...this.#others.map(({ clock }) => clock)];
    this.#others = [];
    this.#saved = null;
    this.#failure = this.#text.length > MAX_NOTE ? TOO_LONG : null;
    this.#keepDraft();
    this.save();
    this.#tell();
    const joined = this.#text;
    return () => void this.#part(joined, before);
  }

  /**
   * Each text again on its own: the others are written over the joined one, and ours beside them, as one written at the
   * same time. Not when the joined text was worked on.
   */
  async #part(joined: string, { text, others }: Pick<NoteState, 'text' | 'others'>): Promise<void> {
    while (this.#onItsWay !== null) await this.#writing;
    if (this.#text !== joined) return;
    this.#text = text;
    this.#onItsWay = text;
    this.#tell();
    let replaces = this.#base;
    for (const { value } of others) {
      const reply = await this.#to.write(String(value), replaces);
      if (!reply.ok) {
        // The store has the joined text still, or what was parted so far: nothing is lost by showing ours as unsaved.
        this.#onItsWay = null;
        this.#text = joined;
        this.#failure = reply.error;
        this.#tell();
        return;
      }
      replaces = [];
    }
    await this.#write(text, replaces);
  }

  async #write(text: string, replaces = this.#base): Promise<void> {
    this.#onItsWay = text;
    this.#failure = null;
    this.#tell();
    const reply = await this.#to.write(text, replaces);
    this.#onItsWay = null;
    if (reply.ok) this.#accept(reply.value, text);
    else if (this.#timer === undefined) this.#failure = reply.error;
    this.#tell();
    // The pause ended while the write was on its way.
    if (reply.ok && this.#timer === undefined) this.save();
  }

  #accept(stored: Annotation, sent: string): void {
    // Another text won and ours stands beside it. A reader who is still typing goes on from ours.
    if (stored.note !== sent && this.#text !== sent) {
      const ours = stored.conflicts?.find(({ field, value }) => field === 'note' && value === sent);
      this.#base = ours === undefined ? [] : [ours.clock];
      this.#saved = sent;
      this.#latest = stored.clocks.note ?? null;
    } else {
      if (this.#text === sent) this.#text = stored.note;
      this.#settle(stored);
    }
    this.#keepDraft();
  }

  /** The stored text is what the next one will be written over. */
  #settle(stored: Annotation): void {
    const clock = stored.clocks.note;
    this.#saved = stored.note;
    this.#base = clock === undefined ? [] : [clock];
    this.#latest = clock ?? null;
    this.#others = (stored.conflicts ?? []).filter(({ field }) => field === 'note');
  }

  #resume(draft: NoteDraft, stored: Annotation | null): void {
    const ours = this.#others.find(({ value }) => value === draft.sent);
    if (draft.text === stored?.note && ours === undefined) {
      this.#to.keepDraft(null);
      return;
    }
    // What this reader sent before the draft is no text from elsewhere.
    if (ours !== undefined) this.#base = [...this.#base, ours.clock];
    else if (draft.sent === null || draft.sent !== stored?.note) this.#base = draft.replaces;
    this.#others = this.#others.filter((other) => other !== ours);
    this.#text = draft.text;
    this.#saved = null;
    this.save();
  }

  #keepDraft(): void {
    const { text, base, onItsWay } = { text: this.#text, base: this.#base, onItsWay: this.#onItsWay };
    this.#to.keepDraft(text === this.#saved ? null : { text, replaces: base, sent: onItsWay });
  }

  #tell(): void {
    this.#to.changed(this.state);
  }
}

function timeOf(clock: Clock | null): number | null {
  return clock === null ? null : parseClock(clock).time;
}
