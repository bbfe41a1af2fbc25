import { type Annotation, type Conflict, MAX_NOTE } from '../core/annotation.ts';
import { type Clock, compareClocks, parseClock } from '../core/clock.ts';
import { type Failure, failed, type Reply } from '../core/reply.ts';
import { joinTexts } from '../core/text/join-texts.ts';

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
  /** Texts to be written beside the joined one before ours takes its place, and the readings that ours then replaces. */
  #parting: { readonly others: readonly string[]; readonly over: readonly Clock[] } | null = null;
  /** Our text that is being written, if it is ours. */
  #onItsWay: string | null = null;
  #writing: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

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
    if (this.#writing !== null) return 'saving';
    if (this.#failure !== null) return 'failed';
    return this.#text === this.#saved ? 'saved' : 'unsaved';
  }

  type(text: string): void {
    this.#put(text);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), PAUSE);
    this.#tell();
  }

  /** Saves now what is not saved yet: at a blur, or when the reader tries again. */
  save(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#writing !== null || this.#text === this.#saved || this.#text.length > MAX_NOTE) return;
    this.#failure = null;
    this.#writing = this.#write(this.#text, this.#parting?.others[0]);
    this.#tell();
  }

  /** The screen goes away and no answer will be seen: what is not saved yet is sent, beside a write on its way too. */
  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // A text on its way will take the place of the saved one, so it is the one to compare with.
    if (this.#text === (this.#onItsWay ?? this.#saved) || this.#text.length > MAX_NOTE) return;
    this.#keepDraft();
    void this.#to.write(this.#text, this.#base);
  }

  /** The note as it was stored meanwhile, here or elsewhere. Old news is passed over. */
  receive(stored: Annotation): void {
    const clock = stored.clocks.note;
    if (clock === undefined || this.#writing !== null || this.#text !== this.#saved) return;
    if (this.#latest !== null && compareClocks(clock, this.#latest) < 0) return;
    this.#text = stored.note;
    this.#settle(stored);
    this.#tell();
  }

  /** Makes one text of this and the others, and saves that in place of all of them. @returns what parts them again */
  join(): () => void {
    const before = { text: this.#text, others: this.#others };
    const texts = this.#others.map(({ value }) => String(value));
    const missing = texts.filter((text, index) => !this.#text.includes(text) && texts.indexOf(text) === index);
    const joined = missing.reduce(joinTexts, this.#text);
    this.#base = [...this.#base, ...this.#others.map(({ clock }) => clock)];
    this.#others = [];
    this.#saved = null;
    this.#put(joined);
    this.save();
    this.#tell();
    return () => void this.#part(joined, before);
  }

  /** Each text again on its own, ours in the field. Not when the joined text was worked on. */
  async #part(joined: string, { text, others }: Pick<NoteState, 'text' | 'others'>): Promise<void> {
    while (this.#writing !== null) await this.#writing;
    if (this.#text !== joined) return;
    this.#saved = null;
    this.#partNext(
      others.map(({ value }) => String(value)),
      this.#base,
    );
    this.#put(text);
    this.save();
    this.#tell();
  }

  /** Until every other text is stored, nothing is written over the joined one, by this screen or by the next: it holds them all. */
  #partNext(others: readonly string[], over: readonly Clock[]): void {
    const isDone = others.length === 0;
    this.#parting = isDone ? null : { others, over };
    this.#base = isDone ? over : [];
  }

  /** @param parted a text from elsewhere that is written first, ours after it */
  async #write(text: string, parted: string | undefined): Promise<void> {
    if (parted === undefined) this.#onItsWay = text;
    const reply = await this.#to.write(parted ?? text, this.#base);
    this.#writing = this.#onItsWay = null;
    if (!reply.ok) {
      // It may have arrived all the same, and only the answer was lost.
      this.#saved = null;
      if (this.#timer === undefined) this.#failure = reply.error;
    } else if (this.#parting === null) this.#accept(reply.value, text);
    else {
      this.#partNext(this.#parting.others.slice(1), this.#parting.over);
      this.#keepDraft();
    }
    // The pause ended while the write was on its way.
    if (reply.ok && this.#timer === undefined) this.save();
    this.#tell();
  }

  #accept(stored: Annotation, sent: string): void {
    // Another text won and ours stands beside it. A reader who is still typing goes on from ours.
    if (stored.note !== sent && this.#text !== sent) {
      const ours = stored.conflicts?.find(({ field, value }) => field === 'note' && value === sent);
      this.#base = ours === undefined ? [] : [ours.clock];
      this.#saved = sent;
      this.#latest = stored.clocks.note ?? null;
    } else {
      // Joined while this was on its way: the next write replaces those too.
      const joined = this.#text === sent ? [] : (stored.conflicts ?? []).filter(({ clock }) => this.#base.includes(clock));
      if (this.#text === sent) this.#text = stored.note;
      this.#settle(stored);
      this.#base = [...this.#base, ...joined.map(({ clock }) => clock)];
      this.#others = this.#others.filter((other) => !joined.includes(other));
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
    if (ours !== undefined) this.#base = [...(draft.text === stored?.note ? this.#base : draft.replaces), ours.clock];
    else if (draft.sent === null || draft.sent !== stored?.note) this.#base = draft.replaces;
    this.#others = this.#others.filter((other) => other !== ours);
    this.#text = draft.text;
    this.#saved = null;
    this.save();
  }

  #put(text: string): void {
    this.#text = text;
    this.#failure = text.length > MAX_NOTE ? TOO_LONG : null;
    this.#keepDraft();
  }

  /** A text on its way may still be refused: the draft stays until the store has it. */
  #keepDraft(): void {
    const isStored = this.#onItsWay === null && this.#text === this.#saved;
    this.#to.keepDraft(isStored ? null : { text: this.#text, replaces: this.#base, sent: this.#onItsWay });
  }

  #tell(): void {
    this.#to.changed(this.state);
  }
}

function timeOf(clock: Clock | null): number | null {
  return clock === null ? null : parseClock(clock).time;
}
