export const issuedToken = 'canary-issued-token-3wd'
export const grant = `{"access_token":"${issuedToken}","token_type":"bearer","expires_in":86399,"scope":"push all"}`
