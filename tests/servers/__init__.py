"""Real servers on the loopback, for the tests of serving and deploying."""
