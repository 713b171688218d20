"""A Pelican plugin that turns a public department's announcements into its news site."""


def register():
    """Connect the plugin to Pelican, which calls this for `PLUGINS = ["newsroom"]`.

    The import waits until then: `newsroom.bootstrap` must load where nothing is installed yet,
    under a Python that may be too old to read the rest of the package.
    """
    from newsroom import plugin

    plugin.register()
