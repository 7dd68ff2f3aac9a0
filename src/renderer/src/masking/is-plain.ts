/** Whether a value of an answer is a figure, a share, a time or a state, so that it can't be an id. */
export const isPlain = (value: string): boolean =>
  (/^[\d\s.,:/%+−—-]*(UTC[+−-][\d:]+)?$/.test(value) && !/\d{7}/.test(value)) || states.has(value)

const states = new Set(['SUCCESS', 'PENDING', 'FAILURE'])
