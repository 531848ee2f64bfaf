const { QueryTypes, Sequelize } = require('sequelize')
const config = require('./config.cjs')

async function main() {
  const sequelize = new Sequelize({ ...config, logging: false })
  const sql = 'select pg_is_in_recovery() as "isReader", count(*)::int as rows from baskets'
  const [answer] = await sequelize.query(sql, { type: QueryTypes.SELECT })
  process.stdout.write(`${JSON.stringify(answer)}\n`)
  await sequelize.close()
}

void main()
