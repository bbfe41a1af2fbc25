import { parseAst } from 'vite';

type Node = { readonly type: string; readonly start: number; readonly [field: string]: unknown };

/** Attributes that say nothing to a reader. Of all others a text is one that a reader sees or hears. */
const TECHNICAL =
  /^(?:class|labelledBy|type|role|id|key|style|href|src|rel|target|autocomplete|dir|lang|name|icon|list|accept|inputMode|value|for|motivation|on|step|focus|view|kind|width|height|viewBox|d|fill|data-.*|aria-(?!label$|description$|valuetext$).*)$/;
/** What is compared, thrown, or said to whoever looks for a cause, is not shown. */
const UNSEEN = new Set([
  'BinaryExpression',
  'SwitchCase',
  'ImportDeclaration',
  'ImportExpression',
  'TSLiteralType',
  'TSTypeAliasDeclaration',
  'TSInterfaceDeclaration',
]);
/** Names of texts, a sign on a key, an address. */
const SIGN = /^(?:[a-z]+(?:_[a-z0-9]+)+|\p{Lu}|[a-z]+\.[a-z]+)$/u;
const isShown = (text: string) => /\p{L}/u.test(text) && !SIGN.test(text);
const isSentence = (text: string) =>
  /^\p{Lu}\p{Ll}+(?:$|[ .,:;!?…’]|\{)/u.test(text) || /(?:^|[^\w.#-])\p{L}{2,} \p{Ll}{2,}(?:$|[^\w-])/u.test(text);

/**
 * The texts in a source file that a reader would see and that come from no list of words, with their lines.
 * @param file its name: what ends in `x` is JSX
 */
export function bareWords(file: string, source: string): string[] {
  const found: string[] = [];
  const note = (node: Node, text: string) => found.push(`${file}:${source.slice(0, node.start).split('\n').length} ${text.trim()}`);

  const visit = (value: unknown, shown: boolean): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, shown);
    if (typeof value !== 'object' || value === null || typeof (value as Node).type !== 'string') return;
    const node = value as Node;
    if (UNSEEN.has(node.type)) return;
    if (node.type === 'JSXText' && /\p{L}/u.test(String(node.value))) note(node, String(node.value));
    if (node.type === 'Literal' && typeof node.value === 'string') {
      if (shown ? isShown(node.value) : isSentence(node.value)) note(node, node.value);
      return;
    }
    if (node.type === 'TemplateLiteral') {
      const text = (node.quasis as { value: { cooked: string } }[]).map(({ value: { cooked } }) => cooked).join('{}');
      if (shown ? isShown(text.replaceAll('{}', '')) : isSentence(text)) note(node, text);
    }
    if (node.type === 'JSXAttribute') {
      const { name } = node.name as { name: string };
      if (!TECHNICAL.test(name)) visit(node.value, !/^on[A-Z]|^ref$/.test(name));
      return;
    }
    if (isUnseen(node)) return;
    // A text inside of an element, or of what an attribute is set to, is shown, however short; an argument of a call is not.
    const inside =
      node.type === 'JSXExpressionContainer'
        ? shown
        : shown && /^(?:ConditionalExpression|LogicalExpression|TemplateLiteral)$/.test(node.type);
    for (const [field, child] of Object.entries(node)) {
      if (field === 'key' || field === 'test' || (field === 'children' && node.type === 'JSXElement')) continue;
      visit(child, inside);
    }
    if (node.type === 'JSXElement') for (const child of node.children as Node[]) visit(child, child.type === 'JSXExpressionContainer');
    if (node.test !== undefined) visit(node.test, false);
  };
  visit(parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file).body, false);
  return found;
}

/** Errors, failures and fields of them: their words are of our own kind (core/reply). */
function isUnseen(node: Node): boolean {
  const callee = (node.callee as { name?: string } | undefined)?.name ?? '';
  if (node.type === 'NewExpression') return /Error$/.test(callee);
  if (node.type === 'CallExpression') return /^(?:failed|fail)$/.test(callee);
  if (node.type === 'PropertyDefinition' || node.type === 'Property')
    return /^(?:name|message)$/.test((node.key as { name?: string }).name ?? '');
  return false;
}
