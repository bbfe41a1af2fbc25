import type { CDPSession, Page } from 'playwright-core';

interface DomNode {
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly shadowRootType?: string;
  readonly shadowRoots?: readonly DomNode[];
  readonly children?: readonly DomNode[];
}

/** Our surface in a page: what only the debugger sees behind a closed shadow root. */
export interface ClosedRoot {
  /** Runs a function in the page with our shadow root, or gives null where we show nothing. */
  read<T>(run: (root: ShadowRoot, argument: string) => T, argument?: string): Promise<T | null>;
  /** Clicks a button or a link with the mouse, as a reader does. */
  click(name: string | RegExp): Promise<void>;
}

export async function closedRoot(page: Page): Promise<ClosedRoot> {
  const session = await page.context().newCDPSession(page);
  const read: ClosedRoot['read'] = async (run, argument = '') => {
    const objectId = await rootObject(session);
    if (objectId === null) return null;
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: `function (argument) { return (${run})(this, argument); }`,
      arguments: [{ value: argument }],
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  return {
    read,
    async click(name) {
      const find = () =>
        read(
          (root, wanted) => {
            const is = new RegExp(wanted);
            const button = [...root.querySelectorAll('a, button')].find((each) => is.test(each.ariaLabel ?? each.textContent ?? ''));
            const box = button?.getBoundingClientRect();
            return box === undefined ? null : { x: box.left + box.width / 2, y: box.top + box.height / 2 };
          },
          typeof name === 'string' ? `^\\s*${name}\\s*$` : name.source,
        );
      let last: { x: number; y: number } | null = null;
      for (let attempt = 0; attempt < 40; attempt++) {
        const at = await find();
        // Not before 200 ms of standing still.
        if (at !== null && last !== null && Math.hypot(at.x - last.x, at.y - last.y) < 1) return page.mouse.click(at.x, at.y);
        last = at;
        await page.waitForTimeout(250);
      }
      throw new Error(`no button ${name}: ${await read((root) => root.textContent ?? '')}`);
    },
  };
}

async function rootObject(session: CDPSession): Promise<string | null> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  // What was shown last stands last; words that a change has left behind may come after the card or bar that is asked about.
  const roots = closedIn(root as DomNode);
  const found = roots.findLast(hasPanel) ?? roots.at(-1);
  if (found === undefined) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: found.backendNodeId });
  return object.objectId ?? null;
}

function closedIn(node: DomNode): DomNode[] {
  const shadows = node.shadowRoots ?? [];
  const closed = shadows.filter(({ shadowRootType }) => shadowRootType === 'closed');
  return [...closed, ...[...(node.children ?? []), ...shadows].flatMap(closedIn)];
}

function hasPanel(node: DomNode): boolean {
  return node.attributes?.some((value) => value === 'dialog' || value === 'toolbar') === true || (node.children ?? []).some(hasPanel);
}
