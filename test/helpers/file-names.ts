/** 300 names of files as they come from people, other systems and those who mean harm. */
export function fileNames(): readonly string[] {
  const names = new Set([...fixed, ...made()])
  return [...names].slice(0, 300)
}

const fixed = [
  ...[
    '',
    ' ',
    '.',
    '..',
    '...',
    '/',
    '\\',
    '//',
    'a/',
    'a\\',
    '\0',
    '\r\n',
    '"',
    "'",
    ';',
    '%',
    '%00',
    '%0d%0a',
    '%22',
  ],
  ...['../../etc/passwd', '..\\..\\windows\\win.ini', '/etc/shadow', 'C:\\Users\\x\\a.png', '\\\\server\\share\\a.png'],
  ...['~/.ssh/id_rsa', 'file:///etc/passwd', './a.png', 'a/../b.png', 'a/..', '..png', '.hidden', 'a.', 'a ', ' a'],
  ...['CON', 'con.png', 'PRN', 'AUX', 'NUL', 'NUL.txt', 'COM1', 'com9.log', 'LPT1', 'CLOCK$', 'a:b', 'a.png:stream'],
  ...['a"; filename="b.exe', 'a"\r\nContent-Type: text/html', 'a\r\n\r\n<script>', 'a\nX-Evil: 1', 'a\rX-Evil: 1'],
  ...[
    'a.png\r\n--pushdeck-',
    '--pushdeck-0000--',
    'a\\"; name="x',
    '"; name="other"; x="',
    'name="file"',
    'a\u2028b',
    'a\u2029b',
  ],
  ...[
    '\u202egnp.exe',
    'photo\u202egpj.exe',
    '\u2066a\u2069.png',
    '\u200fa.png',
    'a\u200b.png',
    '\ufeffa.png',
    '\u061ca.png',
  ],
  ...[
    '\ud83d',
    'a\udc00.png',
    '😀.png',
    '👩‍👩‍👧‍👦.jpg',
    '🇨🇳.png',
    'é.png',
    'e\u0301.png',
    'Ａ.ｐｎｇ',
    '图片.png',
    'صورة.png',
  ],
  ...[
    '现场 照片(1).png',
    '报表（终版）.xlsx',
    '<b>.png',
    '<script>alert(1)</script>.png',
    '$'.concat('{x}'),
    '{{x}}',
    '$(id).png',
    '`id`',
  ],
  ...[
    'a|b',
    'a>b',
    'a*b?',
    'a\tb',
    'a\x07b',
    'a\x1b[31mb',
    'a\x7fb',
    'a\x85b',
    '=1+1.csv',
    '@a',
    '-rf',
    '--',
    'a b c.png',
  ],
  ...[
    'x'.repeat(255),
    `${'x'.repeat(251)}.png`,
    `${'图'.repeat(251)}.png`,
    `a.${'x'.repeat(250)}`,
    '😀'.repeat(127),
    '.'.repeat(255),
  ],
]

/** Something odd at the beginning, in the middle and at the end of a plain name, and between quotes. */
function* made(): Generator<string> {
  for (let code = 0; code < 0x21; code += 1) {
    const odd = String.fromCharCode(code)
    yield `a${odd}b.png`
    yield `${odd}a.png`
    yield `a.png${odd}`
  }
  for (const odd of [
    '"',
    '\\',
    '/',
    '\r\n',
    '\u202e',
    '\u2066',
    '\u200b',
    '\ud800',
    '\udfff',
    '\u0085',
    '\u2028',
    ';',
    '%0a',
    '=',
  ])
    for (const around of ['"', "'", ' ', ';', '\\"', '/', '..'])
      for (const ending of ['.png', '.exe']) yield `${around}${odd}${around}${ending}`
}
