import { testMarkdown } from './hostile-markdown.ts'
import { COMMENT_PLACES } from './hostile-places.ts'

testMarkdown(COMMENT_PLACES)
