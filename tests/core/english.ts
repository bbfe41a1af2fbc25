import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { catalogueWords, readCatalogue, setWords } from '../../src/core/words/words.ts';

// What an entry point does before it shows anything.
setWords(catalogueWords(readCatalogue(english), 'en', 'en-US'));
