/** The maximum size of a file, in bytes of UTF-8. */
export const MAX_FILE_BYTES = 1024 * 1024
