// npm run bench:quotes -- [--gold FILE] [--data DIR] [--set-gates]
import { runCommand } from './board/command.mjs';
import { measureQuotes } from './quotes/measure-quotes.mjs';

await runCommand([{ name: 'quotes', measure: measureQuotes }]);
