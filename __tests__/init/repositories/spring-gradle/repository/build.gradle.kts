plugins {
  id("org.springframework.boot") version "3.4.1"
  kotlin("jvm") version "2.1.0"
}

dependencies {
  implementation("org.springframework.boot:spring-boot-starter-data-redis")
  runtimeOnly("org.postgresql:postgresql")
  // runtimeOnly("com.mysql:mysql-connector-j")
}
