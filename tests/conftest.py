"""What holds for every test: how long an example of a property takes proves nothing on a shared machine."""

from hypothesis import settings

settings.register_profile("migtui", deadline=None)
settings.load_profile("migtui")
