/** What is wrong with the text, before any key is looked at. */
import type { Explanations } from '../explained.ts'

export const TEXT_PROBLEMS = {
  'file-empty': {
    means: 'The file is empty.',
    advice: 'Write a file, or check that this is the right one.',
  },
  'file-too-large': {
    means: 'The file is larger than 1 MiB.',
    advice: 'Check that this is the right file.',
  },
  'foreign-file': {
    means: 'The file does not look like a tinystacks.yml. Nothing of it is repeated in messages.',
    advice: 'Check that this is the right file.',
  },
  'not-a-mapping': {
    means: 'The file is a list or a single value.',
    advice: 'Write a mapping with the keys `version`, `stack` and `stages`.',
  },
  'several-documents': {
    means: 'The file has more than one YAML document.',
    advice: 'Remove the `---`.',
  },
  'not-yaml': {
    means: 'The text is not valid YAML.',
    advice: 'Check that this is the right file, and its syntax.',
  },
  'control-character': {
    means: 'The text contains a control character.',
    advice: 'Save the file as plain UTF-8 text.',
  },
  'nesting-too-deep': {
    means: 'The file is nested too deeply.',
    advice: 'Check the brackets: no key of this file is more than seven levels deep.',
  },
  'unclosed-bracket': {
    means: 'A list or mapping in brackets is not closed, or a comma is missing.',
    advice: 'Check the brackets and commas.',
  },
  'unclosed-quote': {
    means: 'A quoted text is not closed.',
    advice: 'Add the closing quote, of the same kind.',
  },
  'unclosed-earlier': {
    means: 'A quote or bracket that was opened on an earlier line is not closed.',
    advice: 'Add the closing quote or bracket.',
  },
  'unknown-escape': {
    means: 'A text in double quotes has a backslash that is not a YAML escape sequence.',
    advice: 'Use single quotes.',
  },
  'wrong-indentation': {
    means: 'A line does not fit the lines before it.',
    advice: 'Align the keys of one level, and quote text that contains a colon and a blank.',
  },
  'tab-indentation': {
    means: 'The indentation contains a tab, and YAML only allows spaces.',
    advice: 'Replace the tab with two spaces.',
  },
  'unusual-space': {
    means:
      'The line contains a no-break space, or another character that looks like a space or like nothing. YAML takes it for text.',
    advice: 'Write an ordinary space.',
  },
  'missing-colon': {
    means: 'A key has no colon.',
    advice: 'Write `key: value`.',
  },
  'yaml-directive': {
    means: 'A line starts with `%`, and directives are not allowed in this file.',
    advice: 'Remove the line.',
  },
  'unexpected-content': {
    means: 'There is content that does not belong to what comes before it.',
    advice: 'Write one mapping with the keys `version`, `stack` and `stages`.',
  },
  'yaml-tag': {
    means: 'YAML tags such as `!!str` are not allowed in this file.',
    advice: 'Remove the tag, and put a number that is meant as text in quotes.',
  },
  'unknown-anchor': {
    means: 'An alias refers to an anchor that does not come before it.',
    advice: 'Write the value out.',
  },
  'recursive-alias': {
    means: 'An alias is inside the value that it repeats.',
    advice: 'Write the value out.',
  },
  'too-many-aliases': {
    means: 'Aliases repeat more values than a file of databases needs.',
    advice: 'Write the values out.',
  },
  'key-not-text': {
    means: 'A key is a list or a mapping.',
    advice: 'Write plain text as the key.',
  },
  'duplicate-key': {
    means: 'A key appears twice in the same mapping.',
    advice: 'Keep one of the two.',
  },
  'reference-in-text': {
    means:
      'A text contains `{{`, `${` or an unclosed brace, which CloudFormation could read as a reference.',
    advice: 'Write the value itself. A password needs no line: AWS generates it.',
  },
  'more-problems': {
    means: 'The file has more problems than are listed.',
    advice: 'Correct the listed ones first, or check that this is the right file.',
  },
} as const satisfies Explanations
