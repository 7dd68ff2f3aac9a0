/** Makes a field that scrolls a stop of the Tab key, with a name. */
export const scrollable = (label: string, role: 'group' | 'region') => ({ tabIndex: 0, role, 'aria-label': label })
