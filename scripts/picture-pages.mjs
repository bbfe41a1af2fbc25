/**
 * Three invented articles for the pictures: one person is quoted in each, once with other words.
 * @type {readonly {readonly site: string, readonly day: string, readonly html: string}[]}
 */
export const PICTURE_PAGES = [
  page('Varnholm Courier', '2026-03-02', 'Council keeps the old ferry for another year', [
    '“We kept every rivet of the old ferry, and two of its captains as well,” said Mirela Tosk, the harbour master of Varnholm.',
    'Anders Pohl, who leads the Ostmark Ferry Company, was less sure. “A ship that is older than its passengers needs more than paint,” he said.',
    'The council voted on Monday evening after three hours. Tosk told reporters that “the harbour will be dredged again before the ice leaves the northern basin”.',
  ]),
  page('Ostmark Wire', '2026-03-04', 'Harbour to be dredged before summer', [
    '“The harbour may be dredged again before the ice leaves the northern basin,” harbour master Mirela Tosk said on Wednesday.',
    'Ilse Varga, a member of the council, asked for the costs. “Nobody has shown us a bill that a household would accept,” Varga said.',
    '“We will show it in May,” Tosk answered.',
  ]),
  page('The Harbour Post', '2026-03-09', 'Commuters ask for an earlier crossing', [
    '“Nobody asked the people who cross the water every morning what they need,” said Nadia Corvin, who speaks for the commuters of Inland.',
    'Mirela Tosk invited them to the next meeting. “It is a good day for the town when people come to us,” the harbour master said.',
    'Anders Pohl promised a first crossing at six. “We have the crews, and now we have the order,” he said.',
  ]),
];

/**
 * @param {string} site
 * @param {string} day
 * @param {string} title
 * @param {readonly string[]} paragraphs
 */
function page(site, day, title, paragraphs) {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('');
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta property="og:type" content="article"><meta property="og:site_name" content="${site}"><meta property="article:published_time" content="${day}"><style>body{max-width:42rem;margin:3rem auto;font:19px/1.6 Georgia,serif}</style></head><body><article><h1>${title}</h1>${body}</article></body></html>`;
  return { site, day, html };
}
