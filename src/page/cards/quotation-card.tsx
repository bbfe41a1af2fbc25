import { useEffect, useRef, useState } from 'preact/hooks';
import { citation } from '../../core/citation.ts';
import type { CorrectionAim } from '../../core/correction.ts';
import { correctionDraft, undoingCorrection } from '../../core/correction-draft.ts';
import { textFragment } from '../../core/text-fragment.ts';
import { say, sayCount } from '../../core/words/words.ts';
import { Badge } from '../../ui/badge.tsx';
import { speakerStyle } from '../../ui/colour-style.ts';
import { PageIcon } from '../../ui/page-icon.tsx';
import { copyText } from '../surface/copy-text.ts';
import { CardFailure } from './card-failure.tsx';
import { CardFrame } from './card-frame.tsx';
import { CardHead } from './card-head.tsx';
import type { CardHost, CardPage } from './card-host.ts';
import type { CardActions } from './cards-app.tsx';
import { castChoices } from './cast-choices.ts';
import { CastList } from './cast-list.tsx';
import { ChosenMark, ConfidenceMark } from './confidence-mark.tsx';
import type { QuotationModel } from './quotation-model.ts';
import { StepButtons } from './step-buttons.tsx';
import { spansOf } from './target-spans.ts';
import { useAction } from './use-action.ts';

interface Props {
  readonly host: CardHost;
  readonly page: CardPage;
  /** The paragraph that the card stands beside. */
  readonly id: string;
  readonly model: QuotationModel;
  readonly actions: CardActions;
}

/** Who, by which words, how sure, why; and what to do with it. The quotation itself stands beside the card. */
export function QuotationCard({ host, page, id, model, actions }: Props) {
  const [isChoosing, setChoosing] = useState(false);
  const action = useAction(host);
  const bar = useRef<HTMLDivElement>(null);
  const { passage, name, place, keptAs, changed } = model;
  const quotationId = passage[0].id;
  // What comes in another's place under the pointer must not take the click that was meant for it.
  useEffect(actions.onMoved, [isChoosing]);

  const keep = () => action.run(() => host.keep(keptAs?.quotationId ?? quotationId, keptAs === null));
  const note = () =>
    action.run(async () => {
      if (keptAs !== null) return host.openPopup(keptAs.annotationId);
      const kept = await host.keep(quotationId, true);
      return kept.ok && kept.value !== null ? host.openPopup(kept.value.id) : kept;
    });
  const cite = async () => {
    const span = page.article.toPage({ start: passage[0].span.start, end: passage.at(-1)?.span.end ?? passage[0].span.end });
    const words = citation({
      passage,
      text: page.article.text,
      speaker: model.speaker,
      metadata: page.article.metadata,
      url: page.url,
      fragment: textFragment(page.pageText, span),
    });
    const copied = bar.current !== null && (await copyText(words, bar.current));
    actions.say(say(copied ? 'card_copied' : 'card_no_copy'));
  };
  const correct = (aims: readonly CorrectionAim[], said: string) => {
    const drafts = aims.map((aim) => correctionDraft(page.key, aim));
    const undoing = drafts.map((draft) => undoingCorrection(draft, page.corrections));
    action.run(
      () => actions.correct(drafts),
      () => {
        setChoosing(false);
        actions.say(said, () => actions.correct(undoing));
      },
    );
  };
  const pick = (person: string | null) =>
    correct(
      passage.map(({ id: target }) => ({ target, change: 'speaker', value: person })),
      say('quotation_speaker_changed'),
    );
  const notAQuotation = () =>
    correct(
      passage.map(({ id: target }) => ({ target, change: 'not-a-quotation', value: null })),
      say('quotation_taken_out_of'),
    );

  const spans = spansOf(page, { kind: 'quotation', id });
  if (isChoosing) {
    return (
      <CardFrame label={say('quotation_who')} host={host} actions={actions} spans={spans}>
        <CastList
          choices={castChoices(page)}
          current={passage[0].speaker?.person ?? null}
          isBusy={action.isBusy}
          onPick={pick}
          onAnotherName={() =>
            action.run(
              () => host.openPopup(`speaker:${quotationId}`),
              () => setChoosing(false),
            )
          }
          onNotAQuotation={notAQuotation}
        />
        <CardFailure action={action} />
      </CardFrame>
    );
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const onCard = (event.target as Element).matches('[role="dialog"]');
    const act = { n: note, c: cite, ...(onCard ? { Enter: keep } : {}) }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    void act();
  };
  const chosen = model.chosen;
  return (
    <CardFrame label={say('card_quotation_by', { name })} host={host} actions={actions} spans={spans} onKeyDown={onKeyDown}>
      <div style={speakerStyle(model.slot)}>
        <CardHead
          picture={<Badge initials={model.initials} />}
          name={name}
          meta={model.description === null ? [] : [model.description]}
          onClose={actions.close}
        />
        <div class="card-part">
          <div class="card-line">
            {chosen !== null && <ChosenMark />}
            {model.confidence !== null && <ConfidenceMark {...model.confidence} />}
            <button type="button" class="word-button push" onClick={() => setChoosing(true)}>
              {say(model.initials === null ? 'quotation_who' : 'quotation_someone_else')}
            </button>
          </div>
          {chosen !== null && chosen.alsoHere > 0 && <p class="card-reason">{sayCount('card_also_here', chosen.alsoHere)}</p>}
          {chosen === null &&
            model.reasons.map((reason) => (
              <p class="card-reason" key={reason}>
                {reason}
              </p>
            ))}
          {model.cue !== null && <p class="meta card-cue">{say('card_told_by', { words: model.cue })}</p>}
        </div>
        {changed !== null && (
          <div
            key={changed}
            class="card-part"
            ref={(part) => {
              if (part !== null) host.showChange(part, changed, { ...actions, ...action });
            }}
          />
        )}
        <CardFailure action={action} />
        <div class="card-part card-bar" ref={bar}>
          <button type="button" class="button small" aria-pressed={keptAs !== null} aria-disabled={action.isBusy} onClick={keep}>
            <PageIcon name="bookmark" filled={keptAs !== null} />
            {say(keptAs === null ? 'quotation_keep' : 'quotation_kept')}
          </button>
          <button type="button" class="button small" aria-disabled={action.isBusy} onClick={note}>
            <PageIcon name="note" />
            {say('yours_note')}
          </button>
          <button type="button" class="button small" onClick={cite}>
            <PageIcon name="copy" />
            {say('quotation_cite')}
          </button>
          {place.of > 1 && (
            <StepButtons
              at={place.at}
              of={place.of}
              before={say('card_previous_by', { name })}
              after={say('card_next_by', { name })}
              onBefore={step(place.before)}
              onAfter={step(place.after)}
            />
          )}
        </div>
      </div>
    </CardFrame>
  );

  function step(to: string | null) {
    return to === null ? null : () => actions.go({ kind: 'quotation', id: to });
  }
}
