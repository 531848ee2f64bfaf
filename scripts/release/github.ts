/** A release as far as it is read here (docs.github.com/rest/releases). */
export type Release = {
  readonly id: number
  readonly tag_name: string
  readonly draft: boolean
  readonly immutable?: boolean
  readonly upload_url: string
  readonly html_url: string
  readonly assets: readonly { readonly name: string; readonly digest: string | null }[]
}

type Answer<T> = {
  readonly body: T
  /** Where other pages of a list are; empty where there are none. */
  readonly link: string
}

type Ref = { readonly ref: string; readonly object: { readonly sha: string } }

/**
 * The few calls to GitHub that a release takes. By `fetch`, since the job that may write to the repository installs no
 * package.
 */
export class Repository {
  readonly #api: string
  readonly #token: string

  /** As a workflow has them: GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN. */
  constructor(environment: NodeJS.ProcessEnv) {
    const value = (name: string): string => {
      const given = environment[name] ?? ''
      if (given === '') throw new Error(`${name} is not set`)
      return given
    }
    this.#api = `${value('GITHUB_API_URL')}/repos/${value('GITHUB_REPOSITORY')}`
    this.#token = value('GITHUB_TOKEN')
  }

  /** The releases of a tag, drafts included; of a draft there may be several. */
  async releasesOf(tag: string): Promise<readonly Release[]> {
    const all = await this.#pages<Release>('/releases?per_page=100')
    return all.filter((release) => release.tag_name === tag)
  }

  createDraft(release: {
    readonly tag_name: string
    readonly name: string
    readonly body: string
    readonly prerelease: boolean
  }): Promise<Release> {
    return this.#call('POST', '/releases', { ...release, draft: true })
  }

  /** `upload_url` is on another host, and ends with a template of its query. */
  async upload(
    release: Release,
    name: string,
    content: Buffer,
  ): Promise<{ readonly digest: string | null }> {
    const address = release.upload_url.replace(/\{.*$/, `?name=${encodeURIComponent(name)}`)
    const file = new Uint8Array(content)
    type Stored = { readonly digest: string | null }
    return (await this.#send<Stored>('POST', address, file, 'application/octet-stream')).body
  }

  publish(release: Release, makeLatest: 'legacy' | 'false'): Promise<Release> {
    const asked = { draft: false, make_latest: makeLatest }
    return this.#call('PATCH', `/releases/${String(release.id)}`, asked)
  }

  async remove(release: Release): Promise<void> {
    await this.#call('DELETE', `/releases/${String(release.id)}`)
  }

  /** The names of all tags that begin so. */
  async tags(prefix: string): Promise<readonly string[]> {
    const refs = await this.#pages<Ref>(`/git/matching-refs/tags/${prefix}`)
    return refs.map(({ ref }) => ref.replace('refs/tags/', ''))
  }

  /** Moves a tag to a commit, or makes it. */
  async moveTag(tag: string, sha: string, exists: boolean): Promise<void> {
    if (exists) await this.#call('PATCH', `/git/refs/tags/${tag}`, { sha, force: true })
    else await this.#call('POST', '/git/refs', { ref: `refs/tags/${tag}`, sha })
  }

  /** All pages of a list: each answer says where the next one is. */
  async #pages<T>(path: string): Promise<readonly T[]> {
    const all: T[] = []
    let next: string | undefined = `${this.#api}${path}`
    while (next !== undefined) {
      const { body, link }: Answer<readonly T[]> = await this.#send('GET', next)
      all.push(...body)
      next = /<([^>]+)>; rel="next"/.exec(link)?.[1]
    }
    return all
  }

  async #call<T>(method: string, path: string, body?: object): Promise<T> {
    const text = body === undefined ? undefined : JSON.stringify(body)
    return (await this.#send<T>(method, `${this.#api}${path}`, text)).body
  }

  async #send<T>(
    method: string,
    address: string,
    body?: string | Uint8Array<ArrayBuffer>,
    type = 'application/json',
  ): Promise<Answer<T>> {
    const answer = await fetch(address, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${this.#token}`,
        'x-github-api-version': '2022-11-28',
        ...(body !== undefined && { 'content-type': type }),
      },
      ...(body !== undefined && { body }),
    })
    const text = await answer.text()
    if (!answer.ok)
      throw new Error(`${method} ${address}: ${String(answer.status)} ${text.slice(0, 500)}`)
    return {
      body: (text === '' ? null : JSON.parse(text)) as T,
      link: answer.headers.get('link') ?? '',
    }
  }
}
