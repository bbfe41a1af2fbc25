import type { ComponentChildren } from 'preact';
import { type MarkdownBlock, type MarkdownInline, markdown } from '../core/text/markdown.ts';

/** A note as it will be read. Built from tokens, never from a string of HTML. */
export function MarkdownView({ text }: { text: string }) {
  return (
    <div class="markdown" dir="auto">
      {markdown(text).map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { block: MarkdownBlock }) {
  if (block.kind === 'code')
    return (
      <pre>
        <code>{block.text}</code>
      </pre>
    );
  if (block.kind === 'list') {
    const items = block.items.map((item, index) => <li key={index}>{item.map(inline)}</li>);
    return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
  }
  const lines = block.lines.map((line, index) => (
    <>
      {index > 0 && <br />}
      {line.map(inline)}
    </>
  ));
  if (block.kind === 'quote') return <blockquote>{lines}</blockquote>;
  return <p class={block.kind === 'heading' ? 'markdown-heading' : undefined}>{lines}</p>;
}

function inline(part: MarkdownInline): ComponentChildren {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'code') return <code>{part.text}</code>;
  const inside = part.inside.map(inline);
  if (part.kind === 'strong') return <strong>{inside}</strong>;
  if (part.kind === 'emphasis') return <em>{inside}</em>;
  if (part.kind === 'struck') return <s>{inside}</s>;
  return (
    <a href={part.href} target="_blank" rel="noreferrer noopener">
      {inside}
    </a>
  );
}
