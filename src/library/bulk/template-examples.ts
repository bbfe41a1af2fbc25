/** A template to begin with. */
export interface TemplateExample {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

const LIST = `{%- for each in LIST %}
{{ each.words | quote }}

{% if each.kind == "quotation" %}— **{{ each.speaker | default: "Speaker unknown" | md }}**{% if each.sureness != "" %} · {{ each.sureness }}{% endif %}{% endif %}{% if each.link != "" %} · [in the article](<{{ each.link }}>){% endif %}
{% if each.note != "" %}
{{ each.note }}
{% endif %}
{%- endfor -%}`;

/** As the built-in formats write, and one more: what a reader starts from. */
export const TEMPLATE_EXAMPLES: readonly TemplateExample[] = [
  {
    id: 'markdown',
    label: 'Markdown',
    text: `# {{ title | md }}

- Source: {{ site | md }}
- Link: <{{ url }}>
- Author: {{ authors | md }}
- Published: {{ published }}
- Read: {{ read }}

## Quotations
${LIST.replace('LIST', 'quotations')}
{% if highlights.size > 0 %}
## Highlights
${LIST.replace('LIST', 'highlights')}
{% endif -%}
{% if notes.size > 0 %}
## Notes
{% for each in notes %}
{{ each.note }}
{% endfor -%}
{% endif -%}
`,
  },
  {
    id: 'obsidian',
    label: 'Obsidian',
    text: `---
title: {{ title | yaml }}
source: {{ url | yaml }}
author:
{%- for name in authors %}
  - {{ name | prepend: "[[" | append: "]]" | yaml }}
{%- endfor %}
published: {{ published }}
created: {{ read }}
description: {{ site | yaml }}
tags:
{%- for tag in tags %}
  - {{ tag | replace: " ", "-" | yaml }}
{%- endfor %}
---

## Quotations
${LIST.replace('LIST', 'quotations')}
`,
  },
  {
    id: 'speakers',
    label: 'By speaker',
    text: `# {{ title | md }}
{% assign groups = quotations | group_by: "speaker" %}
{%- for group in groups %}
## {{ group.name | default: "Speaker unknown" | md }}
{% for each in group.items %}
- {{ each.words | md }}
{%- endfor %}
{% endfor %}
{{ site | md }}, {{ published }}. <{{ url }}>
`,
  },
];
