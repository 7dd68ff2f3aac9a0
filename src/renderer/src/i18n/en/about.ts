export const about = {
  folder: 'Data folder',
  licence: 'Licence',
  libraries: 'Open-source software in it',
  groups: {
    person: 'Operator and appearance',
    sending: 'Sending safely',
    access: 'Credentials and network',
    data: 'Retention and backups',
  },
}
