"""The configuration files that are shipped in docs/serving, by their names."""

from newsroom.release.serving_caddy import caddy
from newsroom.release.serving_nginx import nginx
from newsroom.release.serving_static import headers_file

FILES = {"nginx.conf": nginx, "Caddyfile": caddy, "_headers": headers_file}
