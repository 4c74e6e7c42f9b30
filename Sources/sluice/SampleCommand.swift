import ArgumentParser
import Columns
import Messages
import Pipelines
import Samples
