/**
 * GiB of memory of the classes of RDS, as the RDS guide has them ("Hardware specifications for DB instance classes"):
 * of awsdocs/amazon-rds-user-guide at f2e9ed35 (2023), and of the page itself (2026) where the family is newer. Without
 * m1, which is gone, and without metal and the classes of Oracle alone, which no stage of ours has.
 */
export const HARDWARE: Readonly<Record<string, string>> = {
  c6gd: 'medium 2 large 4 xlarge 8 2xlarge 16 4xlarge 32 8xlarge 64 12xlarge 96 16xlarge 128',
  m3: 'medium 3.75 large 7.5 xlarge 15 2xlarge 30',
  m4: 'large 8 xlarge 16 2xlarge 32 4xlarge 64 10xlarge 160 16xlarge 256',
  m5: 'large 8 xlarge 16 2xlarge 32 4xlarge 64 8xlarge 128 12xlarge 192 16xlarge 256 24xlarge 384',
  m5d: 'large 8 xlarge 16 2xlarge 32 4xlarge 64 8xlarge 128 12xlarge 192 16xlarge 256 24xlarge 384',
  m6g: 'large 8 xlarge 16 2xlarge 32 4xlarge 64 8xlarge 128 12xlarge 192 16xlarge 256',
  m6gd: 'large 8 xlarge 16 2xlarge 32 4xlarge 64 8xlarge 128 12xlarge 192 16xlarge 256',
  m6i: 'large 8 xlarge 16 2xlarge 32 4xlarge 64 8xlarge 128 12xlarge 192 16xlarge 256 24xlarge 384 32xlarge 512',
  m6id: 'large 8 xlarge 16 2xlarge 32 4xlarge 64 8xlarge 128 12xlarge 192 16xlarge 256 24xlarge 384 32xlarge 512',
  m6idn:
    'large 8 xlarge 16 2xlarge 32 4xlarge 64 8xlarge 128 12xlarge 192 16xlarge 256 24xlarge 384 32xlarge 512',
  m6in: 'large 8 xlarge 16 2xlarge 32 4xlarge 64 8xlarge 128 12xlarge 192 16xlarge 256 24xlarge 384 32xlarge 512',
  m7g: 'large 8 xlarge 16 2xlarge 32 4xlarge 64 8xlarge 128 12xlarge 192 16xlarge 256',
  m7i: 'large 8 xlarge 16 2xlarge 32 4xlarge 64 8xlarge 128 12xlarge 192 16xlarge 256 24xlarge 384 48xlarge 768',
  m8g: 'large 8 xlarge 16 2xlarge 32 4xlarge 64 8xlarge 128 12xlarge 192 16xlarge 256 24xlarge 384 48xlarge 768',
  m8gd: 'large 8 xlarge 16 2xlarge 32 4xlarge 64 8xlarge 128 12xlarge 192 16xlarge 256 24xlarge 384 48xlarge 768',
  r3: 'large 15.25 xlarge 30.5 2xlarge 61 4xlarge 122 8xlarge 244',
  r4: 'large 15.25 xlarge 30.5 2xlarge 61 4xlarge 122 8xlarge 244 16xlarge 488',
  r5: 'large 16 xlarge 32 2xlarge 64 4xlarge 128 8xlarge 256 12xlarge 384 16xlarge 512 24xlarge 768',
  r5b: 'large 16 xlarge 32 2xlarge 64 4xlarge 128 8xlarge 256 12xlarge 384 16xlarge 512 24xlarge 768',
  r5d: 'large 16 xlarge 32 2xlarge 64 4xlarge 128 8xlarge 256 12xlarge 384 16xlarge 512 24xlarge 768',
  r6g: 'large 16 xlarge 32 2xlarge 64 4xlarge 128 8xlarge 256 12xlarge 384 16xlarge 512',
  r6gd: 'large 16 xlarge 32 2xlarge 64 4xlarge 128 8xlarge 256 12xlarge 384 16xlarge 512',
  r6i: 'large 16 xlarge 32 2xlarge 64 4xlarge 128 8xlarge 256 12xlarge 384 16xlarge 512 24xlarge 768 32xlarge 1024',
  r6id: 'large 16 xlarge 32 2xlarge 64 4xlarge 128 8xlarge 256 12xlarge 384 16xlarge 512 24xlarge 768 32xlarge 1024',
  r6idn:
    'large 16 xlarge 32 2xlarge 64 4xlarge 128 8xlarge 256 12xlarge 384 16xlarge 512 24xlarge 768 32xlarge 1024',
  r6in: 'large 16 xlarge 32 2xlarge 64 4xlarge 128 8xlarge 256 12xlarge 384 16xlarge 512 24xlarge 768 32xlarge 1024',
  r7g: 'large 16 xlarge 32 2xlarge 64 4xlarge 128 8xlarge 256 12xlarge 384 16xlarge 512',
  r7i: 'large 16 xlarge 32 2xlarge 64 4xlarge 128 8xlarge 256 12xlarge 384 16xlarge 512 24xlarge 768 48xlarge 1536',
  r8g: 'large 16 xlarge 32 2xlarge 64 4xlarge 128 8xlarge 256 12xlarge 384 16xlarge 512 24xlarge 768 48xlarge 1536',
  r8gd: 'large 16 xlarge 32 2xlarge 64 4xlarge 128 8xlarge 256 12xlarge 384 16xlarge 512 24xlarge 768 48xlarge 1536',
  t2: 'micro 1 small 2 medium 4 large 8 xlarge 16 2xlarge 32',
  t3: 'micro 1 small 2 medium 4 large 8 xlarge 16 2xlarge 32',
  t4g: 'micro 1 small 2 medium 4 large 8 xlarge 16 2xlarge 32',
  x1: '16xlarge 976 32xlarge 1952',
  x1e: 'xlarge 122 2xlarge 244 4xlarge 488 8xlarge 976 16xlarge 1952 32xlarge 3904',
  x2g: 'large 32 xlarge 64 2xlarge 128 4xlarge 256 8xlarge 512 12xlarge 768 16xlarge 1024',
  x2idn: '16xlarge 1024 24xlarge 1536 32xlarge 2048',
  x2iedn:
    'xlarge 128 2xlarge 256 4xlarge 512 8xlarge 1024 16xlarge 2048 24xlarge 3072 32xlarge 4096',
  x2iezn: '2xlarge 256 4xlarge 512 6xlarge 768 8xlarge 1024 12xlarge 1536',
  z1d: 'large 16 xlarge 32 2xlarge 64 3xlarge 96 6xlarge 192 12xlarge 384',
}
