// npm run bench:article -- [--data DIR] [--set-gates]

import { measureArticle } from './article/measure-article.mjs';
import { runCommand } from './board/command.mjs';

await runCommand([{ name: 'article', measure: measureArticle }]);
