// What the tests of large exports and imports call in the browser.
export { json } from '../../src/core/export/json.ts';
export { importParts } from '../../src/core/import/import-parts.ts';
export { readFile } from '../../src/library/data/read-file.ts';
export { newImport, undoParts, writeParts } from '../../src/library/data/run-import.ts';
export { exportLibrary } from '../../src/library/export-library.ts';
export { readLibrary } from '../../src/library/read-library.ts';
export { openDatabase } from '../../src/store/database.ts';
export { listImports } from '../../src/store/import/imports.ts';
