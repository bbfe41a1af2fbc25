// npm run bench:anchors -- [--data DIR] [--seed s1,s2] [--cases N] [--set-gates]

import { measureAnchors } from './anchors/measure-anchors.mjs';
import { runCommand } from './board/command.mjs';

await runCommand([{ name: 'anchors', measure: measureAnchors }]);
