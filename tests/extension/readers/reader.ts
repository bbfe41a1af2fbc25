/** A page or a screen of ours in either browser, as a reader has it before them. */
export interface Screen {
  evaluate<T, A>(run: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /** In pixels of the window; a real click, which pages and our surfaces trust. */
  click(x: number, y: number): Promise<void>;
  type(text: string): Promise<void>;
  reload(): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Runs a script as if it were typed into the console: no page's policy forbids it. */
  run(script: string): Promise<void>;
}

/** Somebody at a browser with the extension installed: the same deeds in each. */
export interface Reader {
  readonly browser: 'chromium' | 'firefox';
  /** The article of the seed, on a site of its own. */
  readonly articleUrl: string;
  open(url: string): Promise<Screen>;
  /** A page of the extension: `src/library/library.html#options`. */
  openOurs(path: string): Promise<Screen>;
  /** Presses the button on the page that was opened last; gives its popup as a screen that stays open. */
  press(page: Screen): Promise<Screen>;
  /** Runs something with a finger for a pointer, as far as sheets can tell. */
  byTouch(screen: Screen, run: () => Promise<void>): Promise<void>;
  /** Which file of ours the button shows over a page, '' where that was never said. */
  buttonIcon(page: Screen): Promise<string>;
  /** Opens the popup on a page without a press, as on one that is closed to extensions. */
  popupOn(page: Screen): Promise<Screen>;
  /** A page of the browser's own. */
  readonly closedUrl: string;
  /** The screens that are there by themselves, by their address. */
  addresses(): Promise<string[]>;
  close(): Promise<void>;
}
