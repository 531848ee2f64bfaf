import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/**
 * Where programs are kept that were fetched once: by the XDG Base Directory Specification, which has a relative path
 * ignored, and below `Library/Caches` on macOS (Apple's File System Programming Guide).
 */
export function cacheDirectory(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const { XDG_CACHE_HOME: asked = '', HOME: home = homedir() } = environment
  if (isAbsolute(asked)) return join(asked, 'tinystacks')
  return join(home, platform === 'darwin' ? 'Library/Caches' : '.cache', 'tinystacks')
}
