import { micromark, type Options } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

type HtmlExtension = NonNullable<Options['htmlExtensions']>[number]

/** GFM's own filter would already take scripts and styles away. */
const UNFILTERED: HtmlExtension = {
  exit: {
    htmlFlowData(token) {
      this.raw(this.sliceSerialize(token))
    },
    htmlTextData(token) {
      this.raw(this.sliceSerialize(token))
    },
  },
}

/** GitHub's Markdown as HTML, before sanitizing: HTML in it is passed through. */
export function asHtml(markdown: string): string {
  return micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml(), UNFILTERED],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  })
}
