export const deliveryDetail = {
  ids: {
    title: 'The provider’s ids',
    hint: 'Give these to the provider when you ask about it.',
    sent: 'De-duplication id (request_id)',
    copyAll: 'Copy all {{n}}',
    rest: '{{n}} more: “Copy all” takes them along.',
  },
  notes: {
    title: 'Notes',
    empty: 'No notes yet. Write down here who called and what was done; every operator sees it.',
    label: 'New note',
    hint: 'At most {{most}} characters. Cleared with the message after the time for which it is kept.',
    add: 'Add note',
    added: 'Note added',
    cleared: 'Message and notes were cleared after the time for which they are kept.',
  },
  related: {
    title: 'Related deliveries',
    column: 'Relation',
    relation: {
      test: 'Test send',
      tested: 'Sent after this test',
      repeats: 'Repeats',
      'repeated-by': 'Repeated to some by',
      corrects: 'Corrects',
      'corrected-by': 'Corrected by',
    },
  },
}
