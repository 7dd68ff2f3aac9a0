export const integrity = {
  heading: 'Has the record been changed?',
  ok: 'Unchanged: {{lines}} lines checked ({{time}}).',
  broken: 'The audit was changed after line {{after}}',
  brokenFirst: 'The audit was changed from its first line on',
  kind: {
    changed: 'Line {{line}} does not say what was written.',
    missing: 'Before line {{line}}, lines were removed, inserted or swapped.',
    foreign: 'Line {{line}} was not written by Pushdeck.',
    end: 'Lines were removed at the end.',
  },
  faults_one: '{{n}} place does not fit.',
  faults_other: '{{n}} places do not fit.',
  whatToDo:
    'Pushdeck never changes or removes a line, so another program or person changed the data file. Leave it as it is: export the CSV and make a backup as evidence, then tell your administrator, who can compare it with an earlier backup from the settings, under “Data”.',
  trusted: 'Up to line {{after}} nothing was changed.',
  running: 'Checking ({{done}} of {{total}}); you can go on working',
  again: 'Check again',
  head: 'Hash of the newest line (line {{line}})',
  headHint:
    'Every line carries the hash of the line before. Write this value down elsewhere, such as in a shift log: if an export holds the same value later, this line and all before it are unchanged.',
  segment_one: 'Segment {{segment}}: the data was restored or moved {{times}} time, with a line for it.',
  segment_other: 'Segment {{segment}}: the data was restored or moved {{times}} times, with a line for each.',
  line: 'Line',
  stage: 'Stage, outcome',
  aside: 'line {{line}} · {{hash}}',
}
