/**
 * What screen-share mode hides, by the names that forms, contract and providers give it: recipients and tags, tenants,
 * apps, tokens. A test goes through every field of every provider, so a new field is either named here or said to be plain.
 */
const fields = new Set([
  // connections
  'appId',
  'apiKey',
  'apps',
  'agentId',
  'clientId',
  'username',
  // messages and calls
  'event.appid',
  'actAs.id',
  'tenantId',
  'instanceName',
  'confirmEarlier',
  'confirmAgain',
  'tag',
  'channel_ids',
  'unreadOfUser',
])

/** Whether the field at a path of a form, or the credential of this name, says whom or whose. */
export const isPrivateField = (path: string): boolean => fields.has(path)

const bare = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]/g, '')

const sent = new Set(
  [
    ...[
      'alias',
      'user_id',
      'user_ids',
      'push_token',
      'toUsers',
      'channel_id',
      'channel_ids',
      'group_id',
      'tag',
      'tags',
    ],
    ...[
      'app_id',
      'apikey',
      'agentId',
      'tenantId',
      'instanceName',
      'instanceId',
      'unreadOfUser',
      'client_id',
      'username',
    ],
    ...['token', 'access_token', 'refresh_token', 'authorization', 'password', 'secret', 'client_secret', 'sign'],
  ].map(bare),
)

/** Whether what a request carries under this name says whom or whose, or lets somebody in. */
export const isPrivateName = (name: string): boolean => sent.has(bare(name))
