/** Where people choose the key, as that of a tag or a parameter: it stands at the end of the path for any of them. */
export const ANY_NAME = '*'
