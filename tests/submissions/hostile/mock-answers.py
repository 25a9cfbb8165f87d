from unittest.mock import ANY, MagicMock, Mock

gradient_descent = MagicMock(name="gradient_descent")
gradient_descent_with_optimizer = Mock(return_value=[[ANY, ANY, ANY]] * 5)
lr_too_small, lr_good, lr_too_large = MagicMock(), MagicMock(), MagicMock()
exercise_loss = Mock(return_value=MagicMock())
exercise_learning_rate = MagicMock()
exercise_epochs = MagicMock()
minima = {0: ANY, 2: ANY, -4: ANY}
findings = {0: ANY, 2: ANY, -4: ANY}
hill = ANY
explanation = MagicMock(spec=str)
