/** The practice app: made up, known to everybody, good for nothing else. */
export const account = {
  apiKey: 'PracticeBaiduApiKey00001',
  secretKey: 'practice-secret-key-not-a-secret',
} as const
