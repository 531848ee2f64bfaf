import type { Known } from '../../facts/facts.ts'

/**
 * AWS's public parameter with the newest Amazon Linux 2023 for arm64
 * (Systems Manager guide, "Calling AMI public parameters").
 */
export const BASTION_IMAGE_PARAMETER =
  '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64'

/** The image: the pinned one. Where AWS was not asked, CloudFormation looks the newest one up. */
export function imageOf(image: Known['bastionImage']): string {
  return image?.kind === 'read' ? image.value : `{{resolve:ssm:${BASTION_IMAGE_PARAMETER}}}`
}
