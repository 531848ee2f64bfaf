import type { ExternalFacts } from '../../facts/external.ts'

/**
 * AWS's public parameter with the newest Amazon Linux 2023 for arm64
 * (Systems Manager guide, "Calling AMI public parameters").
 */
export const BASTION_IMAGE_PARAMETER =
  '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64'

/** What CloudFormation looks up if AWS was not asked for the image: everybody may read that parameter. */
export const NEWEST_IMAGE = `{{resolve:ssm:${BASTION_IMAGE_PARAMETER}}}`

/** The image: the pinned one, or the newest. */
export function imageOf(image: ExternalFacts['bastionImage']): string {
  return image?.kind === 'read' ? image.value : NEWEST_IMAGE
}
