// npm run bench:entities -- [--gold FILE] [--data DIR] [--set-gates]
import { runCommand } from './board/command.mjs';
import { measureEntities } from './entities/measure-entities.mjs';

await runCommand([{ name: 'entities', measure: measureEntities }]);
