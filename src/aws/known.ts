/**
 * A word of AWS's, where this program knows it; else the one that weighs most: a newer version of an API may have
 * words whose meaning nobody here knows, and none of them may pass as harmless.
 */
export function known<T extends string>(
  word: string,
  words: readonly T[],
  weighsMost: NoInfer<T>,
): T {
  return words.find((one) => one === word) ?? weighsMost
}
