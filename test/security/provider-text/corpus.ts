/** Where requests would go that a hostile text causes; nobody is there. */
const elsewhere = 'http://leak.example'

const image = '<img src=x onerror=ran()>'

/** Texts that become something else where they are taken for markup, an address, a template, style, or a name. */
const attacks: readonly string[] = [
  // markup
  '<script>ran()</script>',
  '"><script>ran()</script>',
  "'><svg/onload=ran()>",
  image,
  `<IMG SRC=x OnError='ran()'`,
  `<img src="${elsewhere}/image">`,
  '<svg><script>ran()</script></svg>',
  '<svg><animate onbegin=ran() attributeName=x dur=1s>',
  '<iframe srcdoc="<script>parent.ran()</script>"></iframe>',
  '<iframe src="javascript:parent.ran()"></iframe>',
  `<object data="${elsewhere}/object"></object><embed src="${elsewhere}/embed">`,
  `<link rel=stylesheet href="${elsewhere}/style">`,
  `<meta http-equiv=refresh content="0;url=${elsewhere}/refresh">`,
  `<base href="${elsewhere}/">`,
  `<form action="${elsewhere}/form"><button autofocus onfocus=ran()>确定</button></form>`,
  '<input autofocus onfocus=ran()>',
  '<details open ontoggle=ran()>',
  '<video><source onerror=ran()></video>',
  '<body onload=ran()>',
  '<x-ran onclick=ran() style="position:fixed;inset:0">',
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=ran()&gt;">`,
  `<noscript><p title="</noscript>${image}">`,
  `<template>${image}</template>`,
  `--><!--${image}`,
  `]]>${image}`,
  `</textarea>${image}`,
  `</title></style></script>${image}`,
  '&lt;img src=x onerror=ran()&gt;',
  '&#60;script&#62;ran()&#60;/script&#62;',
  '\\u003cscript\\u003eran()\\u003c/script\\u003e',
  // addresses
  'javascript:ran()',
  'JaVa\tScRiPt:ran()//',
  ' javascript:ran()',
  'data:text/html,<script>parent.ran()</script>',
  'vbscript:ran()',
  `//${new URL(elsewhere).host}/address`,
  `${elsewhere}/address`,
  '/#/settings',
  // templates, of JavaScript, i18next, charts and others
  '{{constructor.constructor("ran()")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is an attack
  '${ran()}',
  '<%= ran() %>',
  '#{ran()}',
  '{{name}} {{n}} $t(shell.nav.settings)',
  '{b}: {c} {a|x}',
  "');ran();//",
  '{"$$typeof":"react.element"}',
  // style
  `<style>@import "${elsewhere}/import"; body { display: none }</style>`,
  `<p style="background:url(${elsewhere}/background);position:fixed;inset:0">`,
  `}body{background:url(${elsewhere}/rule)}`,
  // a sheet
  `=HYPERLINK("${elsewhere}","确定")`,
]

/** Names that look like "VIP", or like nothing, and texts that are hard to lay out. */
const looks: readonly string[] = [
  'PIV\u202EVIP',
  '\u2066VIP\u2069\u2067',
  'V\u200BI\u200CP',
  'VI\u200DP\u2060',
  '\uFEFFVIP\u00AD',
  'VIP\u{E0041}\u{E0042}',
  'VIP\u3164\u2800',
  'VIP\uD83D',
  '\uDC00VIP',
  'VIP\u0000\u0007\u001B[31m',
  'שלום VIP 123',
  'VIP\u2028VIP\u2029VIP',
  `VIP${'\u0301\u0336'.repeat(60)}`,
  'x'.repeat(3_000),
  '名'.repeat(1_000),
  'VIP\n\n\n\n\n\n\n\nVIP',
]

/** By this each text is found again on a screen. */
export const markAt = (index: number): string => `zq${String(index).padStart(3, '0')}`
export const mark = /zq\d{3}/

/** Each with a mark of its own behind it. */
export const marked: readonly string[] = [...attacks, ...looks].map((text, index) => `${text} ${markAt(index)}`)

/** What every object has, for a list of words that is asked for one of them. They have to be exactly so. */
const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']

export const corpus: readonly string[] = [...marked, ...inherited]
