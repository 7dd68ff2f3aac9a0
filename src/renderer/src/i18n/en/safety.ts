export const safety = {
  words: {
    heading: 'Words to warn of',
    label: 'Words, one per line',
    count_one: '{{n}} word',
    count_other: '{{n}} words',
    hint: 'A message that holds one of them is warned of at the review, never blocked. Case and width of letters make no difference. At most {{most}} words of {{longest}} characters.',
    save: 'Save words',
  },
  vendors: {
    heading: 'Phone vendors’ limits',
    text: 'The table is of {{date}}, from public sources. A review warns by it and never blocks. Vendors may change their limits at any time; what is missing draws no warning. Daily numbers count only what this console sent.',
    vendor: 'Vendor',
    kind: 'Limit',
    limit: 'What it says',
    origin: 'Confidence and source',
    kinds: { night: 'Night', daily: 'Marketing messages per device and day', lengths: 'Length' },
    confidence:
      'Confidence: A the vendor itself; B one good third party, or two sources that agree; C one weak source.',
  },
  size: {
    last_one: 'Last time {{n}} device, {{time}}',
    last_other: 'Last time {{n}} devices, {{time}}',
    now_one: '{{n}} device now',
    now_other: '{{n}} devices now',
    noAnswer: 'size unknown (the provider did not tell)',
    ask: 'Ask for the size',
  },
  growth: {
    size: 'This goes to {{n}} people, {{times}} times as many as before. Make sure that it is the right list.',
    title: 'Last time with this title: {{operator}}, {{time}}, to {{n}} people:',
    kind: 'The largest of the last five such lists on this connection: {{operator}}, {{time}}, to {{n}} people:',
    meant: 'I have checked: it is meant for {{n}} people',
  },
}
