import { OWN_FILLS } from './own-fills.ts';

const MARKS = Object.entries(OWN_FILLS)
  .map(([name, fill]) => `mark.${name} { background: ${fill}; }`)
  .join('\n');

/** The look of an exported page: the reader's own fonts and colours, no file beside it. */
export const HTML_STYLE = `:root { color-scheme: light dark; font: 1rem/1.55 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 42rem; padding: 2rem 1.25rem; }
h1 { font-size: 1rem; font-weight: 600; opacity: .75; }
h2 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0; }
h3 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
dl { display: grid; gap: 0 1rem; grid-template-columns: max-content 1fr; margin: 0; }
dd { margin: 0; overflow-wrap: anywhere; }
article + article { border-top: 1px solid; margin-top: 3rem; padding-top: 2rem; }
figure { break-inside: avoid; margin: 1.25rem 0; }
blockquote { border-inline-start: .2rem solid; font-family: Georgia, serif; margin: 0; padding-inline-start: 1rem; }
blockquote p { margin: 0 0 .5rem; }
figcaption, .tags { font-size: .875rem; margin: .35rem 0 0; }
.note { margin: .5rem 0 0; white-space: pre-wrap; }
mark { color: #111; }
${MARKS}
@media print { body { max-width: none; padding: 0; } a { color: inherit; } }
`;
