# syntax=docker/dockerfile:1
# Everything that is done here is done by scripts/container/assemble.mjs, which runs, and is tested, without a container.

FROM node:24-trixie-slim AS build
# The database driver is compiled where no binary of it can be fetched.
RUN apt-get update && apt-get install --yes --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run --silent assemble -- /app

FROM node:24-trixie-slim
# pg_dump and pg_restore, for backups of a PostgreSQL database: as new as the server, or newer.
RUN apt-get update && apt-get install --yes --no-install-recommends postgresql-client && rm -rf /var/lib/apt/lists/*
COPY --from=build /app /app
RUN install -d -o node -g node -m 0700 /data
USER node
ENV NODE_ENV=production DATA_DIR=/data PORT=3000
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s CMD ["node", "/app/scripts/commands/health.mjs"]
CMD ["node", "/app/scripts/commands/start.mjs"]
