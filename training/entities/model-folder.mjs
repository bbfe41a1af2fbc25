/** Where the files of the English model stand; vite copies the folder into the package as it is. */
export const MODEL = new URL('../../public/models/en/', import.meta.url);
