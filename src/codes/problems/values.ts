/** What is wrong with a key or a value, as the schema describes it. */
import type { Explanations } from '../explained.ts'

export const VALUE_PROBLEMS = {
  'unknown-key': {
    means: 'There is no such key in this place.',
    advice: 'Write the key that the hint suggests, or see docs/file.md.',
  },
  'missing-key': {
    means: 'A required key is missing.',
    advice: 'Add it.',
  },
  'missing-related-key': {
    means: 'A key requires another one beside it.',
    advice: 'Add the key that the message names.',
  },
  'missing-choice': {
    means: 'One of two keys is required, and neither is there.',
    advice: 'Add one of the two.',
  },
  'conflicting-keys': {
    means: 'Two keys exclude each other, and both are there.',
    advice: 'Keep one of the two.',
  },
  'empty-value': {
    means: 'A key has no value.',
    advice: 'Write a value, or remove the line.',
  },
  'wrong-type': {
    means: 'A value is of the wrong type, such as a number instead of text.',
    advice: 'Write the type that the message names. Text that looks like a number needs quotes.',
  },
  'invalid-value': {
    means: 'A value does not have the required form.',
    advice: 'Write it as in the example.',
  },
  'unknown-value': {
    means: 'A value is not one of those that the key takes.',
    advice: 'Write one of the values that the message lists.',
  },
  'value-out-of-range': {
    means: 'A number is too small or too large.',
    advice: 'Write a number of the range that the message names.',
  },
  'text-too-long': {
    means: 'A text has too many characters.',
    advice: 'Shorten it.',
  },
  'too-few-entries': {
    means: 'A list or mapping has too few entries.',
    advice: 'Add entries.',
  },
  'too-many-entries': {
    means: 'A list or mapping has too many entries.',
    advice: 'Remove entries.',
  },
  'repeated-entry': {
    means: 'A list has the same entry twice.',
    advice: 'Keep one of the two.',
  },
  'unsupported-file-version': {
    means: "The file's `version` is not one that this tinystacks reads.",
    advice: 'Write `version: 1`.',
  },
} as const satisfies Explanations
