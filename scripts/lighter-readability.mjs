import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The vote brings its own. */
const REPLACED = ['_isProbablyVisible'];
/** What is not asked for: pages with scripts and metadata, tidying for a reader's view, and what these parts need. */
const UNASKED = [
  '_unwrapNoscriptImages',
  '_removeScripts',
  '_fixLazyImages',
  '_cleanStyles',
  '_postProcessContent',
  '_getArticleMetadata',
  '_isSingleImage',
  '_fixRelativeUris',
  '_simplifyNestedElements',
  '_cleanClasses',
  '_getJSONLD',
  '_isUrl',
  '_unescapeHtmlEntities',
  '_findNode',
  '_removeFlag',
  '_getArticleTitle',
  '_headerDuplicatesTitle',
  '_textSimilarity',
];

/** @type {readonly (readonly [part: RegExp, instead: string])[]} */
const CUTS = [
  ...[...REPLACED, ...UNASKED].map((name) => /** @type {const} */ ([new RegExp(`\\n  ${name}\\([^)]*\\) \\{\\n[\\s\\S]*?\\n  \\},`), ''])),
  [/\n *this\.log\((?:[^()]|\([^()]*\))*\);/g, ''],
  [/\n {2}if \(this\._debug\) \{[\s\S]*?\n {2}\} else \{\n {4}this\.log[\s\S]*?\n {2}\}/, ''],
  [/\n {6}if \(this\._debug\) \{\s*\}/g, ''],
  [/\n {4}(?:extraneous|replaceFonts|nextLink|prevLink|srcsetUrl|b64DataUrl|jsonLdArticleTypes):\s*\/.*\/[gi]*,/g, ''],
  [/\n {2}HTML_ESCAPE_MAP: \{[^}]*\},/, ''],
  [/\n {2}(?:PRESENTATIONAL_ATTRIBUTES|DEPRECATED_SIZE_ATTRIBUTE_ELEMS|CLASSES_TO_PRESERVE): \[[^\]]*\],/g, ''],
  [/\nif \(typeof module === "object"\) \{[\s\S]*$/, ''],
  // The retries are the vote's, on a fresh copy each: none is prepared for by writing the page down as a string.
  [/\n {4}var pageCacheHtml = .*/, ''],
  [/\n {6}var parseSuccessful = true;/, ''],
  [
    /(if \(textLength < this\._charThreshold\) \{)[\s\S]*?\n {6}\}\n\n {6}if \(parseSuccessful\) \{[\s\S]*?(return articleContent;)\n {6}\}/,
    '$1 return null; }\n$2',
  ],
  // That something speaks against a block is asked, and never what.
  [/errs\.push\(\s*`[^`]*`\s*\)/g, 'errs.push(1)'],
  // What only tidies elements: the text in them stays as it is.
  [/\n {4}\/\/ replace H1 with H2[\s\S]*?(?=\n {2}\},\n)/, ''],
  [/\n {6}if \(neededToCreateTopCandidate\) \{[\s\S]*?articleContent\.appendChild\(div\);\n {6}\}/, ''],
  [/\n {8}neededToCreateTopCandidate = true;/, ''],
  [/\n {6}var neededToCreateTopCandidate = false;/, ''],
  [/\n {6}if \(isPaging\) \{[^}]*\}/, ''],
  [/\n {4}var isPaging = .*/, ''],
  [/\n *this\.(?:_unwrapNoscriptImages|_removeScripts|_fixLazyImages|_cleanStyles|_postProcessContent)\(.*\);/g, ''],
  [/\n {4}var metadata = .*\n.*/, ''],
  [/(byline: )metadata\.byline \|\| /, '$1'],
  [/\n {10}!this\._metadata\.byline &&/, ''],
  [/\n {2}this\._metadata = .*/, ''],
  // The headline is known by a rule of ours.
  [/\n {8}if \(shouldRemoveTitleHeader && [\s\S]*?continue;\n {8}\}/, ''],
  [/\n {6}let shouldRemoveTitleHeader = true;/, ''],
  [/\n {4}this\._articleTitle = metadata\.title;/, ''],
  [/\n {6}title: this\._articleTitle,/, ''],
  [/\n {2}this\._articleTitle = null;/, ''],
  [/\n {4}tokenize: .*/, ''],
  // What is drawn and not read has no place in the copy that it is asked about.
  [/\n {8}var embedCount = 0;[\s\S]*?(?=\n {8}var innerText = )/, ''],
  [/\n {10}if \(\(embedCount === 1 [\s\S]*?\n {10}\}/, ''],
  [/\n {4}var isEmbed = .*/, ''],
  [/\n {6}\/\/ Allow youtube and vimeo videos[\s\S]*?(?=\n {6}return true;)/, ''],
  [/\n {2}this\._allowedVideoRegex = .*/, ''],
  [/\n {4}videos:\n.*/, ''],
  [/\n {4}this\._clean\(articleContent, "(?:object|embed|link|iframe|textarea|select)"\);/g, ''],
  [/\n {4}"(?:AUDIO|DATALIST|EMBED|NOSCRIPT|OBJECT|SCRIPT|SELECT|TEXTAREA)",/g, ''],
  // Options that the vote does not set, and the one that it would set.
  [/\n {2}this\._nbTopCandidates =\n.*/, ''],
  [/this\._nbTopCandidates/g, 'this.DEFAULT_N_TOP_CANDIDATES'],
  [/\n {2}this\._linkDensityModifier = .*/, ''],
  [/ \+ this\._linkDensityModifier/g, ''],
  [/\n {2}this\._serializer =[\s\S]*?\n {4}\};/, ''],
  [/this\._serializer\(articleContent\)/, 'articleContent'],
  [/\n {6}textContent,/, ''],
  [/\n {2}DEFAULT_MAX_ELEMS_TO_PARSE: 0,/, ''],
  [/\n {2}\/\/ In some older versions[\s\S]*?(?=\n {2}options = options \|\| \{\};)/, ''],
  [/\n {4}\/\/ Avoid parsing too large documents[\s\S]*?\n {4}\}\n(?=\n)/, ''],
  [/\n {4}var jsonLd = .*/, ''],
  [/\n {4}\/\/ If we haven't found an excerpt[\s\S]*?\n {4}\}(?=\n\n {4}var textContent)/, ''],
  [/\n {6}(?:dir|lang|excerpt|siteName|publishedTime): .*/g, ''],
  [/\n {2}this\.(?:_docJSDOMParser|_articleDir|_articleSiteName|_debug|_keepClasses|_disableJSONLD) = .*/g, ''],
  [/\n {2}this\._maxElemsToParse =\n.*/, ''],
  [/\n {2}this\._classesToPreserve = [\s\S]*?\);/, ''],
  [/\n {8}if \(node\.tagName === "HTML"\) \{[^}]*\}/, ''],
];

/**
 * Readability without what the vote never asks of it, as an ES module: half of its code, and the slow half. A file of its
 * own, since the build of injected scripts takes aliases and no plugins. Tests and benchmarks read the same file as the
 * extension.
 * @returns {string} its path
 * @throws Error where a new version of Readability has no such part any more, or asks for one that was taken out
 */
export function lighterReadability() {
  const source = readFileSync(new URL('../node_modules/@mozilla/readability/Readability.js', import.meta.url), 'utf8');
  const code = CUTS.reduce((code, [part, instead]) => {
    const rest = code.replace(part, instead);
    if (rest === code) throw new Error(`Readability has nothing like ${part} any more`);
    return rest;
  }, source);
  const asked = [...code.matchAll(/\bthis\.(_\w+)\(/g)].map(([, name]) => name ?? '');
  const missing = asked.filter((name) => !REPLACED.includes(name) && !code.includes(`\n  ${name}(`));
  if (missing.length > 0) throw new Error(`Readability asks for ${missing.join(', ')}`);
  const folder = new URL('../node_modules/.cache/quotemark/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const file = new URL('readability.js', folder);
  writeFileSync(file, `${code}\nexport default Readability;\n`);
  return fileURLToPath(file);
}

/** The alias under which a build takes it. */
export const READABILITY_ALIAS = '@mozilla/readability/Readability.js';
