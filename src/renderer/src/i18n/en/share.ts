export const share = {
  begin: 'Share screen',
  beginHint: 'Press {{key}} before sharing: hides recipients, tags, tenants, app ids and tokens; message texts stay',
  on: 'Sharing: ids are hidden',
  end: 'Show again',
  endHint: 'Press once the sharing is over: recipients, tenants and app ids are shown again',
  locked: 'Hidden while the screen is shared, and not to be changed. Press “Show again” in the title band first.',
  list_one: '{{n}} entry, hidden',
  list_other: '{{n}} entries, hidden',
}
