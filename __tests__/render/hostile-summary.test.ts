import { testMarkdown } from './hostile-markdown.ts'
import { SUMMARY_PLACES } from './hostile-places.ts'

testMarkdown(SUMMARY_PLACES)
