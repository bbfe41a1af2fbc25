/** The cards' script: puts what starts cards where the content script, in the same isolated world, finds it. */
import { startCards } from '../page/cards/start-cards.tsx';

globalThis.quotemarkCards = startCards;
