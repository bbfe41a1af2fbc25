import { correctionDraft, undoingCorrection } from '../../core/correction-draft.ts';
import { lookUps } from '../../core/look-up.ts';
import { say, sayCount, sayList } from '../../core/words/words.ts';
import { KIND_ICONS, KIND_WORDS } from '../../ui/entity-kinds.ts';
import { PageIcon } from '../../ui/page-icon.tsx';
import { CardFailure } from './card-failure.tsx';
import { CardFrame } from './card-frame.tsx';
import { CardHead } from './card-head.tsx';
import type { CardHost, CardPage } from './card-host.ts';
import type { CardActions } from './cards-app.tsx';
import type { NameModel } from './name-model.ts';
import { StepButtons } from './step-buttons.tsx';
import { spansOf } from './target-spans.ts';
import { useAction } from './use-action.ts';

interface Props {
  readonly host: CardHost;
  readonly page: CardPage;
  readonly id: string;
  readonly mention: number;
  readonly model: NameModel;
  readonly actions: CardActions;
}

/** Who or what it is, how often it comes, and what they said. */
export function NameCard({ host, page, id, mention, model, actions }: Props) {
  const action = useAction(host);
  const { name, kind, mentions, quotations, otherNames, description } = model;
  const [first] = quotations;
  const hide = () => {
    const draft = correctionDraft(page.key, { target: id, change: 'hide', value: null });
    const undoing = [undoingCorrection(draft, page.corrections)];
    action.run(
      () => actions.correct([draft]),
      () => actions.say(say('name_taken_out'), () => actions.correct(undoing)),
    );
  };
  const step = (to: number) => (to < 0 || to >= mentions.length ? null : () => actions.go({ kind: 'name', id, mention: to }));
  return (
    <CardFrame
      label={say('card_name_label', { kind: say(KIND_WORDS[kind]), name })}
      host={host}
      actions={actions}
      spans={spansOf(page, { kind: 'name', id, mention })}
    >
      <div>
        <CardHead
          picture={<PageIcon name={KIND_ICONS[kind]} />}
          name={name}
          meta={[
            ...(description === null ? [] : [description]),
            model.facts,
            ...(otherNames.length === 0 ? [] : [say('card_also', { names: sayList(otherNames) })]),
          ]}
          onClose={actions.close}
        />
        <CardFailure action={action} />
        <div class="card-part card-bar">
          {first !== undefined && (
            <button type="button" class="button small" onClick={() => actions.go({ kind: 'quotation', id: first })}>
              {sayCount('quotation_count', quotations.length)}
            </button>
          )}
          <button type="button" class="button small" aria-disabled={action.isBusy} onClick={hide}>
            {say('name_not_a_name')}
          </button>
          <button type="button" class="button small" onClick={() => action.run(() => host.openPopup(`name:${id}`))}>
            {say('name_correct')}
          </button>
          {lookUps(name, page.article.language).map(({ label, url }) => (
            <a key={label} class="button small" href={url} target="_blank" rel="noreferrer">
              {label}
            </a>
          ))}
          {mentions.length > 1 && (
            <StepButtons
              at={mention + 1}
              of={mentions.length}
              before={say('card_previous_mention', { name })}
              after={say('card_next_mention', { name })}
              onBefore={step(mention - 1)}
              onAfter={step(mention + 1)}
            />
          )}
        </div>
      </div>
    </CardFrame>
  );
}
